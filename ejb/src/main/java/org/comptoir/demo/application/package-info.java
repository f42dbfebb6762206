/** Fills an empty database through the use cases of the other features. */
package org.comptoir.demo.application;
