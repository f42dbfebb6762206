package org.comptoir.harness;

import jakarta.annotation.Priority;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.Method;

/** Container-managed transactions by chapters 8 and 9 of Enterprise Beans 4.0; outermost, as in the server. */
@EjbTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class EjbTransactionInterceptor {

    @Inject
    private TransactionManager transactions;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Transaction callers = transactions.getTransaction();
        boolean active = callers != null;
        switch (attribute(call.getMethod())) {
            case REQUIRES_NEW:
                return suspending(callers, () -> own(call));
            case NOT_SUPPORTED:
                return suspending(callers, () -> without(call));
            case SUPPORTS:
                return active ? joined(call) : without(call);
            case MANDATORY:
                if (!active) {
                    throw new EJBTransactionRequiredException(call.getMethod().toString());
                }
                return joined(call);
            case NEVER:
                if (active) {
                    throw new EJBException("NEVER, but there is a transaction: " + call.getMethod());
                }
                return without(call);
            default:
                return active ? joined(call) : own(call);
        }
    }

    private Object own(InvocationContext call) throws Exception {
        transactions.begin();
        Exception thrown = null;
        Object result = null;
        try {
            result = call.proceed();
        } catch (Exception | Error e) {
            if (!isApplication(e)) {
                transactions.rollback();
                throw wrapped(e);
            }
            if (rollsBack(e)) {
                transactions.setRollbackOnly();
            }
            thrown = (Exception) e;
        }
        complete();
        if (thrown != null) {
            throw thrown;
        }
        return result;
    }

    private void complete() throws SystemException {
        if (transactions.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
            transactions.rollback();
            return;
        }
        try {
            transactions.commit();
        } catch (RollbackException e) {
            throw new EJBTransactionRolledbackException("Transaction rolled back", e);
        } catch (HeuristicMixedException | HeuristicRollbackException e) {
            throw new EJBException(e);
        }
    }

    private Object joined(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception | Error e) {
            if (isApplication(e)) {
                if (rollsBack(e)) {
                    transactions.setRollbackOnly();
                }
                throw e;
            }
            transactions.setRollbackOnly();
            if (e instanceof EJBTransactionRolledbackException known) {
                throw known;
            }
            throw new EJBTransactionRolledbackException(
                    String.valueOf(e.getMessage()),
                    e instanceof Exception cause ? cause : new EJBException(wrapped(e)));
        }
    }

    private Object without(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception | Error e) {
            throw isApplication(e) ? (Exception) e : wrapped(e);
        }
    }

    private interface Call {
        Object run() throws Exception;
    }

    private Object suspending(Transaction callers, Call call) throws Exception {
        if (callers == null) {
            return call.run();
        }
        transactions.suspend();
        try {
            return call.run();
        } finally {
            transactions.resume(callers);
        }
    }

    private static RuntimeException wrapped(Throwable thrown) {
        if (thrown instanceof EJBException known) {
            return known;
        }
        return new EJBException(thrown instanceof Exception e ? e : new Exception(thrown));
    }

    private static boolean isApplication(Throwable thrown) {
        return marked(thrown.getClass()) != null
                || thrown instanceof Exception && !(thrown instanceof RuntimeException);
    }

    private static boolean rollsBack(Throwable thrown) {
        ApplicationException mark = marked(thrown.getClass());
        return mark != null && mark.rollback();
    }

    private static ApplicationException marked(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            ApplicationException mark = each.getDeclaredAnnotation(ApplicationException.class);
            if (mark != null) {
                return each == type || mark.inherited() ? mark : null;
            }
        }
        return null;
    }

    private static TransactionAttributeType attribute(Method method) {
        TransactionAttribute attribute = method.getAnnotation(TransactionAttribute.class);
        if (attribute == null) {
            attribute = method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
        }
        return attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
    }
}
