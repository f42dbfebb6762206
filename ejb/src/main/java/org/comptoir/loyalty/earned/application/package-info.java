/** Vouchers earned by a sale, by what a customer bought since the last one, or in a batch. */
package org.comptoir.loyalty.earned.application;
