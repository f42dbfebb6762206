/** Reward cards on a basket: claim, facts, rule and booker. */
package org.comptoir.loyalty.reward.application;
