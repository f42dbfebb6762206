/** Who may know whom, checked on the compiled modules, and a planted violation of each rule as its proof. */
package org.comptoir.architecture;
