package org.comptoir.catalog.domain;

/**
 * A product as the till needs it at a scan.
 *
 * @param priceMinor price of one unit in minor units of the brand's currency, VAT included
 * @param vatRateBp VAT rate in basis points
 * @param discounted marked as discounted already
 * @param onSale in the legal sales
 * @param pointsExcluded earns no points
 * @param packTotalMinor what the components of a pack cost one by one; 0 for what is no pack
 * @param packCountedMinor the part of it whose components earn points (AT-20)
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
        boolean pointsExcluded,
        long packTotalMinor,
        long packCountedMinor) {}
