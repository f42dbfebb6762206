package org.comptoir.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments of a command: {@code --name value}, {@code --flag}, and words. */
final class Options {

    private final Map<String, String> named = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** Splits arguments; flags are the names that take no value. */
    Options(String[] args, List<String> flags) {
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                words.add(args[i]);
            } else if (flags.contains(args[i])) {
                named.put(args[i], "true");
            } else if (i + 1 < args.length) {
                named.put(args[i], args[++i]);
            } else {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
        }
    }

    String text(String name, String otherwise) {
        return named.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return named.containsKey(name) ? Integer.parseInt(named.get(name)) : otherwise;
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    /** The only word; the usage when there is none or more. */
    String word(String usage) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("usage: " + usage);
        }
        return words.get(0);
    }
}
