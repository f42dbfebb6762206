/** What the shop does for many customers at once; each campaign is a package of its own. */
package org.comptoir.campaign;
