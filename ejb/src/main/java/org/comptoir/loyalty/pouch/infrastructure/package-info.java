/** Answers to pouches, in their table. */
package org.comptoir.loyalty.pouch.infrastructure;
