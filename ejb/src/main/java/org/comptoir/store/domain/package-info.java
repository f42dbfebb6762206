/** The company's brand, its stores and their tills: where, in which zone, with which printer. */
package org.comptoir.store.domain;
