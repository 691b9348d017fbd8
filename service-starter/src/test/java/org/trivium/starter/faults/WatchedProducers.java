package org.trivium.starter.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.core.ProducerFactory;

/** Stands behind every producer and tells its moments. */
final class WatchedProducers implements BeanPostProcessor {

    private final ObjectProvider<Moments> moments;

    WatchedProducers(ObjectProvider<Moments> moments) {
        this.moments = moments;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ProducerFactory<?, ?> factory
                ? in(
                        ProducerFactory.class,
                        (_, method, arguments) -> {
                            Object made = called(method, factory, arguments);
                            return made instanceof Producer<?, ?> one ? watched(one) : made;
                        })
                : bean;
    }

    private Object watched(Producer<?, ?> producer) {
        return in(
                Producer.class,
                (_, method, arguments) ->
                        method.getName().equals("send")
                                ? sent(producer, method, arguments)
                                : called(method, producer, arguments));
    }

    private @Nullable Object sent(Producer<?, ?> producer, Method method, Object[] arguments)
            throws Throwable {
        ProducerRecord<?, ?> record = (ProducerRecord<?, ?>) arguments[0];
        moments.getObject().sending(record);
        Object future = called(method, producer, arguments);
        return in(
                Future.class,
                (_, what, how) -> {
                    Object result = called(what, future, how);
                    if (what.getName().equals("get")) {
                        moments.getObject().acknowledged(record);
                    }
                    return result;
                });
    }

    private static @Nullable Object called(
            Method method, @Nullable Object on, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static Object in(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(
                WatchedProducers.class.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
