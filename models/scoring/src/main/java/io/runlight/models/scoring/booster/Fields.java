/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An object of a saved booster, whose fields are asked for by name and type. */
record Fields(String path, Map<?, ?> values) {

    Fields object(String name) throws BoosterFormatException {
        return new Fields(pathOf(name), required(name, Map.class));
    }

    /** A field that some boosters lack. */
    boolean has(String name) {
        return values.get(name) != null;
    }

    private List<?> list(String name) throws BoosterFormatException {
        return required(name, List.class);
    }

    /** The objects in a list. */
    List<Fields> objects(String name) throws BoosterFormatException {
        List<Fields> objects = new ArrayList<>();
        for (Object value : list(name)) {
            String place = pathOf(name) + "." + objects.size();
            if (!(value instanceof Map<?, ?> object)) {
                throw new BoosterFormatException(place + " is no object");
            }
            objects.add(new Fields(place, object));
        }
        return objects;
    }

    /** The names in a list; none when the list is missing. */
    List<String> texts(String name) throws BoosterFormatException {
        return has(name) ? list(name).stream().map(String::valueOf).toList() : List.of();
    }

    String text(String name) throws BoosterFormatException {
        return required(name, String.class);
    }

    /** A whole number that XGBoost saves as text. */
    int number(String name) throws BoosterFormatException {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new BoosterFormatException(
                    "%s is '%s', not a whole number".formatted(pathOf(name), text(name)));
        }
    }

    float[] floats(String name) throws BoosterFormatException {
        return required(name, float[].class);
    }

    /** Whole numbers, whether their type was given once or with each. */
    int[] integers(String name) throws BoosterFormatException {
        if (!(values.get(name) instanceof List<?> list)) {
            return required(name, int[].class);
        }
        int[] integers = new int[list.size()];
        for (int i = 0; i < integers.length; i++) {
            if (!(list.get(i) instanceof Long number)) {
                throw new BoosterFormatException(pathOf(name) + " holds other than whole numbers");
            }
            if (number.intValue() != number) {
                throw new BoosterFormatException(pathOf(name) + " holds " + number);
            }
            integers[i] = number.intValue();
        }
        return integers;
    }

    private <T> T required(String name, Class<T> type) throws BoosterFormatException {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new BoosterFormatException(
                    "The file is no booster of XGBoost 2.1 or newer: %s is %s"
                            .formatted(
                                    pathOf(name), value == null ? "missing" : "of another type"));
        }
        return type.cast(value);
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
