package org.comptoir.device.ra.inbound;

import java.util.Map;

/**
 * How scanners are listened to: the activation with the adapter's defaults filled in.
 *
 * @param bind the local address to listen on
 * @param port the port; 0 for a free one
 * @param byAddress the names of scanners that are known by their IP address
 * @param maxCodeLength characters of the longest code
 * @param halfCodeMillis how long a half code waits for its rest
 * @param queueCapacity scans of one scanner that may wait for delivery before it is no longer read from
 * @param maxScanners connections at a time
 */
record ScannerSettings(
        String bind,
        int port,
        Map<String, String> byAddress,
        int maxCodeLength,
        long halfCodeMillis,
        int queueCapacity,
        int maxScanners) {}
