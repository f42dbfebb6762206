/** Values every feature speaks: money, rates, shares of an amount, reasons of a refusal. Knows nothing of the shop. */
package org.comptoir.shared.domain;
