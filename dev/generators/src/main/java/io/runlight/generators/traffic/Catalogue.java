/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import static io.runlight.core.event.StepType.API;
import static io.runlight.core.event.StepType.DATA;
import static io.runlight.core.event.StepType.LLM;

import java.util.List;

/** The models and pipelines of the synthetic world: four workspaces with nine pipelines. */
final class Catalogue {

    static final String RETAIL = "northwind";
    static final String BANK = "fabrikam";
    static final String LEGAL = "contoso";
    static final String STUDIO = "tailspin";

    static final ModelProfile SMALL =
            new ModelProfile("openai", "gpt-4o-mini", "chat", 0.15, 0.60, 320, 9);
    static final ModelProfile LARGE =
            new ModelProfile("openai", "gpt-4o", "chat", 2.50, 10.00, 480, 16);
    static final ModelProfile CAREFUL =
            new ModelProfile("anthropic", "claude-sonnet-4", "chat", 3.00, 15.00, 620, 15);
    static final ModelProfile QUICK =
            new ModelProfile("anthropic", "claude-haiku-3.5", "chat", 0.80, 4.00, 380, 8);
    static final ModelProfile OPEN =
            new ModelProfile("mistral", "mistral-large", "chat", 2.00, 6.00, 410, 14);
    static final ModelProfile EMBEDDER =
            new ModelProfile("openai", "text-embedding-3-large", "embeddings", 0.13, 0, 140, 0);

    private Catalogue() {}

    static List<PipelineProfile> pipelines() {
        return List.of(
                supportAgent(),
                ragIndexing(),
                productDescriptions(),
                nightlyEtl(),
                riskReport(),
                contractReview(),
                embeddingRefresh(),
                codeAssistant(),
                mediaTagging());
    }

    private static PipelineProfile supportAgent() {
        return new PipelineProfile(
                RETAIL,
                "support-agent",
                true,
                10,
                14,
                List.of(
                        StepProfile.of(LLM, "classify", 0.05).asking(SMALL, 1, 1, 420, 25),
                        StepProfile.of(DATA, "retrieve", 0.25, "classify"),
                        StepProfile.of(API, "order-lookup", 0.4, "classify").failing(0.03, 3),
                        StepProfile.of(LLM, "answer", 0.1, "retrieve", "order-lookup")
                                .asking(LARGE, 1, 3, 2600, 260)
                                .failing(0.015, 1)));
    }

    private static PipelineProfile ragIndexing() {
        return new PipelineProfile(
                RETAIL,
                "rag-indexing",
                false,
                4,
                2,
                List.of(
                        StepProfile.of(API, "fetch", 9).failing(0.03, 4),
                        StepProfile.of(DATA, "parse", 14, "fetch"),
                        StepProfile.of(DATA, "chunk", 6, "parse"),
                        StepProfile.of(LLM, "embed", 2, "chunk").asking(EMBEDDER, 3, 9, 6400, 0),
                        StepProfile.of(DATA, "upsert", 8, "embed")));
    }

    private static PipelineProfile productDescriptions() {
        return new PipelineProfile(
                RETAIL,
                "product-descriptions",
                false,
                3,
                10,
                List.of(
                        StepProfile.of(DATA, "select-products", 3),
                        StepProfile.of(LLM, "write", 0.5, "select-products")
                                .asking(QUICK, 3, 8, 900, 220),
                        StepProfile.of(LLM, "review", 0.2, "write").asking(SMALL, 1, 2, 1500, 60),
                        StepProfile.of(API, "publish", 1.5, "review")));
    }

    private static PipelineProfile nightlyEtl() {
        return new PipelineProfile(
                BANK,
                "nightly-etl",
                false,
                3,
                3,
                List.of(
                        StepProfile.of(DATA, "extract-accounts", 150),
                        StepProfile.of(DATA, "extract-payments", 260),
                        StepProfile.of(DATA, "extract-market", 90).failing(0.04, 3),
                        StepProfile.of(
                                DATA,
                                "transform",
                                320,
                                "extract-accounts",
                                "extract-payments",
                                "extract-market"),
                        StepProfile.of(DATA, "validate", 60, "transform").failing(0.06, 1),
                        StepProfile.of(DATA, "load", 140, "validate")));
    }

    private static PipelineProfile riskReport() {
        return new PipelineProfile(
                BANK,
                "risk-report",
                false,
                2,
                7,
                List.of(
                        StepProfile.of(DATA, "query", 35),
                        StepProfile.of(DATA, "aggregate", 20, "query"),
                        StepProfile.of(LLM, "summarise", 1, "aggregate")
                                .asking(CAREFUL, 1, 3, 9000, 900),
                        StepProfile.of(DATA, "render", 5, "summarise"),
                        StepProfile.of(API, "send", 1, "render").failing(0.02, 3)));
    }

    private static PipelineProfile contractReview() {
        return new PipelineProfile(
                LEGAL,
                "contract-review",
                true,
                3,
                13,
                List.of(
                        StepProfile.of(DATA, "read-document", 4),
                        StepProfile.of(LLM, "find-clauses", 0.3, "read-document")
                                .asking(CAREFUL, 2, 6, 14000, 700)
                                .failing(0.04, 1),
                        StepProfile.of(LLM, "assess-risk", 0.3, "find-clauses")
                                .asking(CAREFUL, 1, 4, 6000, 1200),
                        StepProfile.of(LLM, "write-memo", 0.2, "assess-risk")
                                .asking(LARGE, 1, 1, 5000, 1100)));
    }

    private static PipelineProfile embeddingRefresh() {
        return new PipelineProfile(
                LEGAL,
                "embedding-refresh",
                false,
                2,
                1,
                List.of(
                        StepProfile.of(DATA, "list-changes", 12),
                        StepProfile.of(LLM, "embed", 4, "list-changes")
                                .asking(EMBEDDER, 6, 16, 7800, 0),
                        StepProfile.of(DATA, "swap-index", 25, "embed").failing(0.02, 2)));
    }

    private static PipelineProfile codeAssistant() {
        return new PipelineProfile(
                STUDIO,
                "code-assistant",
                true,
                8,
                15,
                List.of(
                        StepProfile.of(DATA, "gather-context", 0.6),
                        StepProfile.of(LLM, "plan", 0.1, "gather-context")
                                .asking(CAREFUL, 1, 1, 5200, 350),
                        StepProfile.of(LLM, "edit", 0.2, "plan").asking(CAREFUL, 1, 5, 7000, 600),
                        StepProfile.of(API, "run-tests", 12, "edit").failing(0.08, 3)));
    }

    private static PipelineProfile mediaTagging() {
        return new PipelineProfile(
                STUDIO,
                "media-tagging",
                false,
                4,
                11,
                List.of(
                        StepProfile.of(API, "download", 5).failing(0.05, 1),
                        StepProfile.of(LLM, "caption", 0.3, "download")
                                .asking(OPEN, 2, 5, 1400, 120),
                        StepProfile.of(LLM, "tag", 0.2, "caption").asking(SMALL, 1, 2, 600, 40),
                        StepProfile.of(DATA, "store", 1, "tag")));
    }
}
