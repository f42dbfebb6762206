/** The points of all customers: who has unused ones, and which come to their end. */
package org.comptoir.web.rest.points;
