/** Cards that give a rate or an article once; pure. */
package org.comptoir.loyalty.reward.domain;
