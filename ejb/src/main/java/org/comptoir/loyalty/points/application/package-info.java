/** Points earned by a sale, clawed back by a return, adjusted by hand. */
package org.comptoir.loyalty.points.application;
