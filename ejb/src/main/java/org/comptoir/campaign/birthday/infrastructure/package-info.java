/** Reads the parameters of birthday programmes. */
package org.comptoir.campaign.birthday.infrastructure;
