/** What a club card gives, and how long a membership lasts. */
package org.comptoir.loyalty.club.domain;
