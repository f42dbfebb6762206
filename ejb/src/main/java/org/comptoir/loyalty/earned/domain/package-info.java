/** Terms of vouchers that are earned by buying: tiers, thresholds, validity. */
package org.comptoir.loyalty.earned.domain;
