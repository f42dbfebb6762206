package org.comptoir.device.ra.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;

/** The connection manager outside a server: a connection lives exactly as long as its handle. */
final class UnpooledConnections implements ConnectionManager {
    private static final long serialVersionUID = 1L;

    @Override
    public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo request)
            throws ResourceException {
        ManagedConnection connection = factory.createManagedConnection(null, request);
        connection.addConnectionEventListener(new DestroyAtTheEnd());
        return connection.getConnection(null, request);
    }

    private static final class DestroyAtTheEnd implements ConnectionEventListener {

        @Override
        public void connectionClosed(ConnectionEvent event) {
            destroy(event);
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            destroy(event);
        }

        @Override
        public void localTransactionStarted(ConnectionEvent event) {
            // printers have no transactions
        }

        @Override
        public void localTransactionCommitted(ConnectionEvent event) {
            // printers have no transactions
        }

        @Override
        public void localTransactionRolledback(ConnectionEvent event) {
            // printers have no transactions
        }

        private static void destroy(ConnectionEvent event) {
            ((PrinterManagedConnection) event.getSource()).destroy();
        }
    }
}
