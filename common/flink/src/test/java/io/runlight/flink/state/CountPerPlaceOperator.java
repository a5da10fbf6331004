/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/** Counts visits of places, many of one key; forgets a place at the time that the visit says. */
final class CountPerPlaceOperator
        extends WriteBackOperator<
                CountPerPlaceOperator.Place,
                String,
                String,
                CountPerPlaceOperator.Visit,
                String,
                Integer> {

    private static final long serialVersionUID = 1L;

    private transient DirectState<String, String, Integer> visitsOfKey;

    record Place(String key, String name) {}

    record Visit(Place place, long until) {}

    CountPerPlaceOperator(int hotEntries) {
        super(new Places(), new Numbers(), hotEntries, null);
    }

    @Override
    public void open() throws Exception {
        super.open();
        visitsOfKey =
                directState("visits-of-key", StringSerializer.INSTANCE, IntSerializer.INSTANCE);
    }

    @Override
    protected void take(Visit visit, WriteBackState<Place, Integer> state) throws Exception {
        state.select(visit.place());
        state.put(state.get() == null ? 1 : state.get() + 1);
        state.wakeAt(visit.until());
        String key = visit.place().key();
        Integer before = visitsOfKey.get(key, "all");
        visitsOfKey.put(key, "all", before == null ? 1 : before + 1);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<Place, Integer> state)
            throws Exception {
        Place place = state.key();
        emit(place.key() + "/" + place.name() + "=" + state.get());
        int left = visitsOfKey.get(place.key(), "all") - state.get();
        visitsOfKey.put(place.key(), "all", left == 0 ? null : left);
        state.clear();
    }

    private static final class Places implements Addressing<Place, String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public String key(Place place) {
            return place.key();
        }

        @Override
        public String namespace(Place place) {
            return place.name();
        }

        @Override
        public Place address(String key, String namespace) {
            return new Place(key, namespace);
        }

        @Override
        public TypeSerializer<String> namespaces() {
            return StringSerializer.INSTANCE;
        }
    }

    private static final class Numbers implements StateCodec<Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public void write(Integer value, DataOutput out) throws IOException {
            out.writeInt(value);
        }

        @Override
        public Integer read(DataInput in) throws IOException {
            return in.readInt();
        }
    }
}
