// SPDX-License-Identifier: Apache-2.0
// @clickhouse/client against the engine: node conformance.cjs <package> <url> <user> <password>.
// Prints one line per check; ends with 1 at the first that fails.
const assert = require('node:assert')
const [, , library, url, username, password] = process.argv
const { createClient } = require(library)

const client = (more = {}) => createClient({ url, username, password, ...more })

const checks = {
  async 'pings'() {
    assert.equal((await client().ping()).success, true)
  },
  async 'reads every type that we use'() {
    const rows = await (
      await client().query({
        query: `SELECT toDateTime64('2026-11-21 01:02:03.456', 3, 'UTC') AS at, toDecimal64('1.5', 9) AS price,
          map('k', 'v') AS labels, ['a', 'b'] AS tags, toLowCardinality('low') AS name, CAST(NULL, 'Nullable(String)') AS note,
          toUUID('61f0c404-5cb3-11e7-907b-a6006ad3dba0') AS token, 18446744073709551615 AS id`,
        format: 'JSONEachRow',
        clickhouse_settings: { output_format_json_quote_64bit_integers: 1, output_format_json_quote_decimals: 1 },
      })
    ).json()
    assert.deepEqual(rows, [
      {
        at: '2026-11-21 01:02:03.456', price: '1.5', labels: { k: 'v' }, tags: ['a', 'b'], name: 'low', note: null,
        token: '61f0c404-5cb3-11e7-907b-a6006ad3dba0', id: '18446744073709551615',
      },
    ])
  },
  async 'reads JSON documents with their counts'() {
    const result = await (await client().query({ query: 'SELECT number FROM numbers(3)', format: 'JSON' })).json()
    assert.equal(result.rows, 3)
    assert.equal(result.data.length, 3)
  },
  async 'binds parameters'() {
    const rows = await (
      await client().query({
        query: 'SELECT {text:String} AS text, {list:Array(UInt32)} AS list, {nothing:Nullable(String)} AS nothing',
        query_params: { text: "a'b\\c\n\t", list: [1, 2], nothing: null },
        format: 'JSONEachRow',
      })
    ).json()
    assert.deepEqual(rows, [{ text: "a'b\\c\n\t", list: [1, 2], nothing: null }])
  },
  async 'inserts rows and counts them'() {
    await client().command({ query: 'CREATE TABLE node_rows (n UInt32, s String) ENGINE = MergeTree ORDER BY n' })
    const values = Array.from({ length: 10000 }, (_, n) => ({ n, s: `\n\n${n}` }))
    const inserted = await client().insert({ table: 'node_rows', values, format: 'JSONEachRow' })
    assert.equal(inserted.summary.written_rows, '10000')
    const rows = await (
      await client().query({ query: 'SELECT count() AS c, countIf(s LIKE \'\\n\\n%\') AS d FROM node_rows', format: 'JSONEachRow' })
    ).json()
    assert.deepEqual(rows, [{ c: 10000, d: 10000 }].map((r) => ({ c: expectNumber(rows[0].c, r.c), d: expectNumber(rows[0].d, r.d) })))
  },
  async 'compresses both ways'() {
    const zipped = client({ compression: { request: true, response: true } })
    await zipped.insert({ table: 'node_rows', values: [{ n: 99999, s: 'zipped' }], format: 'JSONEachRow' })
    const rows = await (
      await zipped.query({ query: "SELECT s FROM node_rows WHERE n = 99999", format: 'JSONEachRow' })
    ).json()
    assert.deepEqual(rows, [{ s: 'zipped' }])
  },
  async 'streams a million rows'() {
    const result = await client().query({ query: 'SELECT number FROM numbers(1000000)', format: 'JSONCompactEachRow' })
    let count = 0
    for await (const rows of result.stream()) count += rows.length
    assert.equal(count, 1000000)
  },
  async 'reports errors with code and type'() {
    await assert.rejects(client().query({ query: 'SELECT * FROM nowhere' }), (e) => e.code === '60' && e.type === 'UNKNOWN_TABLE')
    await assert.rejects(client({ password: 'wrong-password' }).query({ query: 'SELECT 1' }), (e) => e.code === '516')
  },
  async 'reports errors in the middle of a stream'() {
    const result = await client().query({
      query: 'SELECT throwIf(number = 2900000), number FROM numbers(3000000) SETTINGS max_threads = 1',
      format: 'JSONCompactEachRow',
    })
    await assert.rejects(async () => {
      for await (const rows of result.stream()) rows.length
    })
  },
  async 'keeps sessions'() {
    const session = client({ session_id: `node-${process.pid}` })
    await session.command({ query: 'CREATE TEMPORARY TABLE mine (n UInt8)' })
    await session.insert({ table: 'mine', values: [{ n: 7 }], format: 'JSONEachRow' })
    assert.deepEqual(await (await session.query({ query: 'SELECT n FROM mine', format: 'JSONEachRow' })).json(), [{ n: 7 }])
  },
  async 'refuses to write read-only'() {
    await assert.rejects(
      client({ clickhouse_settings: { readonly: '2' } }).command({ query: 'DROP TABLE node_rows' }),
      (e) => e.code === '164',
    )
  },
  async 'cancels with the client'() {
    const controller = new AbortController()
    const query_id = `node-abort-${process.pid}`
    const running = client().query({
      query: 'SELECT sum(sleepEachRow(0.05)) FROM numbers(400) SETTINGS max_block_size = 1, function_sleep_max_microseconds_per_block = 0',
      query_id,
      abort_signal: controller.signal,
      clickhouse_settings: { cancel_http_readonly_queries_on_client_close: 1, readonly: '2' },
    })
    const failed = assert.rejects(running)
    const count = async () =>
      Number((await (await client().query({ query: `SELECT count() AS c FROM system.processes WHERE query_id = '${query_id}'`, format: 'JSONEachRow' })).json())[0].c)
    while ((await count()) === 0);
    controller.abort()
    await failed
    while ((await count()) > 0);
  },
}

function expectNumber(actual, expected) {
  assert.equal(Number(actual), expected)
  return actual
}

;(async () => {
  for (const [name, check] of Object.entries(checks)) {
    await check()
    console.log(`ok ${name}`)
  }
  process.exit(0)
})().catch((error) => {
  console.log(`failed ${error.stack}`)
  process.exit(1)
})
