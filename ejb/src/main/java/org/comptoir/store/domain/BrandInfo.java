package org.comptoir.store.domain;

/**
 * The company's brand.
 *
 * @param currency ISO 4217 code of all its amounts
 * @param language of its texts when nothing else is known: fr, en or de
 */
public record BrandInfo(long id, String code, String name, String currency, String language) {}
