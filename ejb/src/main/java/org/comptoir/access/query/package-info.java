/** Lists of users and sellers for screens. */
package org.comptoir.access.query;
