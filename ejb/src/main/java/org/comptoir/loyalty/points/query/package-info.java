/** What a customer's points did. */
package org.comptoir.loyalty.points.query;
