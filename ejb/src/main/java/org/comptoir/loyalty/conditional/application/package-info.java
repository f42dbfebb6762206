/** Conditional discounts: the programme's kind, its facts and its rule. */
package org.comptoir.loyalty.conditional.application;
