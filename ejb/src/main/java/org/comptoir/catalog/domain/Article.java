package org.comptoir.catalog.domain;

/**
 * A product as the till needs it at a scan.
 *
 * @param priceMinor price of one unit in minor units of the brand's currency, VAT included
 * @param vatRateBp VAT rate in basis points
 * @param discounted marked as discounted already
 * @param onSale in the legal sales
 * @param pointsExcluded earns no points
 */
public record Article(
        long id,
        String reference,
        String description,
        Long familyId,
        String familyCode,
        Long subFamilyId,
        String subFamilyCode,
        int vatRateBp,
        long priceMinor,
        boolean discounted,
        boolean onSale,
        boolean pointsExcluded) {}
