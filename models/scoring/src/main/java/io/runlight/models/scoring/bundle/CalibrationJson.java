/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.models.scoring.calibration.Calibration;
import io.runlight.models.scoring.calibration.IsotonicCalibration;
import io.runlight.models.scoring.calibration.NoCalibration;
import io.runlight.models.scoring.calibration.PlattCalibration;

/** The JSON form of {@link Calibration}. */
final class CalibrationJson {

    private CalibrationJson() {}

    static ObjectNode write(Calibration calibration) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (calibration instanceof IsotonicCalibration isotonic) {
            json.put("kind", "isotonic");
            write(json.putArray("raw"), isotonic.raw());
            write(json.putArray("calibrated"), isotonic.calibrated());
        } else if (calibration instanceof PlattCalibration platt) {
            json.put("kind", "platt").put("slope", platt.slope()).put("offset", platt.offset());
        } else {
            json.put("kind", "none");
        }
        return json;
    }

    static Calibration read(JsonNode json) throws BundleRefusedException {
        String kind = json.required("kind").asText();
        return switch (kind) {
            case "isotonic" ->
                    new IsotonicCalibration(
                            numbers(json.required("raw")), numbers(json.required("calibrated")));
            case "platt" ->
                    new PlattCalibration(
                            json.required("slope").asDouble(), json.required("offset").asDouble());
            case "none" -> new NoCalibration();
            default ->
                    throw new BundleRefusedException(
                            "This release knows no calibration '%s'".formatted(kind));
        };
    }

    private static void write(ArrayNode array, double[] values) {
        for (double value : values) {
            array.add(value);
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }
}
