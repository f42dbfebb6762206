/** Stores, tills and settings for everybody, as immutable snapshots; and the use cases that change them. */
package org.comptoir.store.application;
