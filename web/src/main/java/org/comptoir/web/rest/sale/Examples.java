package org.comptoir.web.rest.sale;

/** Bodies shown in the API's document. */
final class Examples {

    static final String BASKET = "{\"customer\": 100001, \"lines\": [{\"reference\": \"PUL-001\", \"quantity\": 2}, "
            + "{\"barcode\": \"2000000000015\", \"unitPrice\": \"9.90\", \"reason\": \"damaged\"}, "
            + "{\"giftCard\": {\"amount\": \"50.00\"}}, "
            + "{\"wallet\": {\"type\": \"KDO\", \"amount\": \"20.00\"}}]}";

    static final String SALE = "{\"saleId\": \"6f1c9a52-5d0e-4c3b-9a55-0d6f1f2b7c11\", \"till\": 101, \"basket\": "
            + BASKET + ", \"expectedTotal\": \"231.90\", \"tenders\": [{\"kind\": \"CASH\", \"amount\": \"240.00\"}]}";

    static final String RETURN = "{\"returnId\": \"0b1f7f7e-8a37-4a11-b0c9-9d2f0a7c5e21\", \"till\": 101, "
            + "\"originalSale\": \"TK1001\", \"lines\": [{\"line\": 1, \"quantity\": 1}], \"refundAs\": \"ORIGINAL\"}";

    private Examples() {}
}
