/** Who has a birthday on a day, and who gets a card for it; pure. */
package org.comptoir.campaign.birthday.domain;
