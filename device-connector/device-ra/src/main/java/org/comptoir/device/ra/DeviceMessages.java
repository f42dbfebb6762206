package org.comptoir.device.ra;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Every log line and exception text of the adapter, numbered TILL-2001 to TILL-2099 ({@code docs/devices.md}). */
public final class DeviceMessages {
    private static final Logger LOG = System.getLogger("org.comptoir.device");
    private static final int CLEAR_TAIL = 3;

    private DeviceMessages() {}

    /** The adapter runs. */
    public static void started() {
        LOG.log(Level.INFO, "TILL-2001 device connector started");
    }

    /** The adapter stopped; false when something did not end in time. */
    public static void stopped(boolean inTime) {
        if (inTime) {
            LOG.log(Level.INFO, "TILL-2002 device connector stopped");
        } else {
            LOG.log(Level.WARNING, "TILL-2003 device connector stopped, but not all of it within its time limit");
        }
    }

    /** No thread for a piece of work now; it is asked for again. */
    public static void noThread(String work, Throwable cause) {
        LOG.log(Level.WARNING, "TILL-2004 no thread for " + work + ", asking again", cause);
    }

    /** The scanner port is open. */
    public static void scannerPortOpen(String address, int port) {
        LOG.log(Level.INFO, "TILL-2010 scanners may connect to " + address + ":" + port);
    }

    /** The scanner port is not open; it is tried again after that many milliseconds. */
    public static void scannerPortBusy(String address, int port, long retryMillis, Throwable cause) {
        LOG.log(
                Level.WARNING,
                "TILL-2011 scanner port " + address + ":" + port + " cannot be opened (" + cause.getMessage()
                        + "), next try in " + retryMillis + " ms");
    }

    /** A scanner said who it is. */
    public static void scannerConnected(String scannerId, String remote) {
        LOG.log(Level.INFO, "TILL-2012 scanner " + scannerId + " connected from " + remote);
    }

    /** A scanner's connection ended. */
    public static void scannerGone(String remote, String why) {
        LOG.log(Level.INFO, "TILL-2013 scanner at " + remote + " gone: " + why);
    }

    /** A connection was refused: unknown, a false identity, or one too many. */
    public static void scannerRefused(String remote, String why) {
        LOG.log(Level.WARNING, "TILL-2014 connection from " + remote + " refused: " + why);
    }

    /** Half, overlong or unprintable codes were dropped. */
    public static void codesDropped(String scannerId, long codes) {
        LOG.log(Level.WARNING, "TILL-2015 scanner " + scannerId + ": " + codes + " unreadable code(s) dropped");
    }

    /** The endpoint threw, or never became available; that scan is lost. */
    public static void scanLost(String scannerId, String code, Throwable cause) {
        LOG.log(Level.ERROR, "TILL-2016 scan " + masked(code) + " of scanner " + scannerId + " lost", cause);
    }

    /** A printer's link broke; the pool discards it. */
    public static void printerLinkBroken(String address, Throwable cause) {
        LOG.log(Level.WARNING, "TILL-2020 link to printer " + address + " broke: " + cause);
    }

    /** A printer cannot be reached; gives the text for the exception. */
    public static String printerUnreachable(String address, Throwable cause) {
        String text = "TILL-2021 printer " + address + " cannot be reached: " + cause;
        LOG.log(Level.WARNING, text);
        return text;
    }

    /** A job may or may not have been printed. */
    public static void outcomeUnknown(String address, int bytes, Throwable cause) {
        LOG.log(
                Level.WARNING,
                "TILL-2022 printer " + address + " fell silent within a job of " + bytes + " bytes: " + cause);
    }

    /** A virtual printer listens. */
    public static void virtualPrinterOpen(String name, int port) {
        LOG.log(Level.INFO, "TILL-2030 virtual printer " + name + " listens on port " + port);
    }

    /** A virtual printer closed a connection it could not serve. */
    public static void virtualPrinterFault(String name, Throwable cause) {
        LOG.log(Level.DEBUG, "TILL-2031 virtual printer " + name + " closed a connection", cause);
    }

    /** Text of the exception for a request or handle that is not ours. */
    public static String foreign(Object thing) {
        return "TILL-2040 not of this adapter: "
                + (thing == null ? "null" : thing.getClass().getName());
    }

    /** Text of the exception for what a printer cannot do. */
    public static String noTransactions() {
        return "TILL-2041 a printer cannot roll back: print after commit";
    }

    /** Text of the exception for a handle used after its end. */
    public static String handleClosed() {
        return "TILL-2042 this printer was given back";
    }

    /** Text of the exception for an adapter that is not running. */
    public static String notRunning() {
        return "TILL-2043 the device connector is not running";
    }

    /** Text of the exception for one virtual printer too many. */
    public static String tooManyPrinters(int limit) {
        return "TILL-2044 there are already " + limit + " virtual printers (virtualLimit)";
    }

    /** Text of the exception for an activation with faults. */
    public static String invalidActivation(String faults) {
        return "TILL-2045 the activation is not valid: " + faults;
    }

    private static String masked(String code) {
        int hidden = Math.max(0, code.length() - CLEAR_TAIL);
        return "*".repeat(hidden) + code.substring(hidden);
    }
}
