/** The pure pricing kernel: a basket, facts and a day go in; priced lines, effects and reasons come out. Knows no database. */
package org.comptoir.pricing.domain;
