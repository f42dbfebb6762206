package org.comptoir.condition.domain;

/** How a field is compared with a value; texts and flags are equal or not, numbers have an order. */
public enum Comparison {
    EQUAL("=") {
        @Override
        boolean holds(int order) {
            return order == 0;
        }
    },
    OTHER("<>") {
        @Override
        boolean holds(int order) {
            return order != 0;
        }
    },
    LESS("<") {
        @Override
        boolean holds(int order) {
            return order < 0;
        }
    },
    AT_MOST("<=") {
        @Override
        boolean holds(int order) {
            return order <= 0;
        }
    },
    MORE(">") {
        @Override
        boolean holds(int order) {
            return order > 0;
        }
    },
    AT_LEAST(">=") {
        @Override
        boolean holds(int order) {
            return order >= 0;
        }
    };

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    abstract boolean holds(int order);

    String sign() {
        return sign;
    }

    /** True when it asks which of two values is the greater. */
    boolean isOfOrder() {
        return this != EQUAL && this != OTHER;
    }
}
