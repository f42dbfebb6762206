/** Loyalty programmes, one package each: a rule, its facts, and how its effects are booked. */
package org.comptoir.loyalty;
