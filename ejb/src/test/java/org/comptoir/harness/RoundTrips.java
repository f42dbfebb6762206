package org.comptoir.harness;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The physical connections under the pool, which note every JDBC execute, executeBatch, commit and rollback of the
 * thread that asked for it: those of use cases, of EclipseLink and of the transaction manager alike.
 */
public class RoundTrips implements DataSource {

    private static final ThreadLocal<List<String>> NOTES = new ThreadLocal<>();

    private final Properties credentials = new Properties();
    private String url;

    /** The round trips of some work in this thread. */
    public record Counted<T>(T result, List<String> statements) {
        /** How many there were, commit included. */
        public int count() {
            return statements.size();
        }
    }

    /** Does the work and counts its round trips. */
    public static <T> Counted<T> of(Callable<T> work) throws Exception {
        List<String> notes = new ArrayList<>();
        NOTES.set(notes);
        try {
            return new Counted<>(work.call(), notes);
        } finally {
            NOTES.remove();
        }
    }

    /** Set by the pool. */
    public void setUrl(String address) {
        this.url = address;
    }

    /** Set by the pool. */
    public void setUser(String user) {
        credentials.setProperty("user", user);
    }

    /** Set by the pool. */
    public void setPassword(String password) {
        credentials.setProperty("password", password);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return noting(DriverManager.getConnection(url, credentials));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return noting(DriverManager.getConnection(url, user, password));
    }

    private static Connection noting(Connection connection) {
        InvocationHandler handler = (proxy, method, args) -> {
            String name = method.getName();
            if (name.equals("commit") || name.equals("rollback")) {
                note(name);
            }
            Object result = invoke(connection, method, args);
            if (result instanceof Statement statement) {
                String text = args != null && args[0] instanceof String sql ? sql : null;
                return noting(statement, method.getReturnType(), text);
            }
            return result;
        };
        return (Connection) proxy(Connection.class, handler);
    }

    private static Object noting(Statement statement, Class<?> type, String prepared) {
        return proxy(type, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                String text = args != null && args[0] instanceof String sql ? sql : prepared;
                note(text);
                Statements.note(text);
            }
            return invoke(statement, method, args);
        });
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(RoundTrips.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void note(String what) {
        List<String> notes = NOTES.get();
        if (notes != null) {
            notes.add(what);
        }
    }

    /** The statements noted that contain a text. */
    public static Stream<String> naming(Counted<?> counted, String text) {
        return counted.statements().stream().filter(statement -> statement.contains(text));
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // DriverManager writes nothing here
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the drivers' default is kept
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(RoundTrips.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
