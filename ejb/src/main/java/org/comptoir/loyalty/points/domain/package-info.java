/** The points programme's terms: what a purchase earns. */
package org.comptoir.loyalty.points.domain;
