package org.comptoir.device.api;

/** What a message endpoint implements to hear network scanners. */
public interface ScanListener {

    /**
     * Called once per code, in the order each scanner sent them. A listener that throws loses that scan, which is
     * logged, and no other.
     */
    void scanned(Scan scan);
}
