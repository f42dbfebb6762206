/** Birthday cards of a fixed amount (F087): preview, start, and the bulk use case that a job calls. */
package org.comptoir.campaign.birthday.application;
