/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.flink;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A Flink session cluster inside the JVM: REST, web UI, jar upload, RocksDB, one TaskManager that
 * can be killed.
 *
 * <p>Jobs reach it as they reach any session cluster, over REST, so that what a test submits is
 * serialised and loaded as in production.
 */
public final class FlinkCluster implements AutoCloseable {

    private final MiniCluster cluster;
    private final ClusterDirectories directories;
    private final URI restUrl;
    private int runningTaskManager;

    private FlinkCluster(MiniCluster cluster, ClusterDirectories directories, URI restUrl) {
        this.cluster = cluster;
        this.directories = directories;
        this.restUrl = restUrl;
    }

    /** Starts a cluster with two slots, a random REST port and temporary folders. */
    public static FlinkCluster start() {
        return start(new Configuration());
    }

    /** Starts a cluster with temporary folders; the overrides win over our defaults. */
    public static FlinkCluster start(Configuration overrides) {
        return start(ClusterDirectories.inTemporaryFolder(), overrides);
    }

    /** Starts a cluster that keeps checkpoints and savepoints in the directory. */
    public static FlinkCluster start(Path directory, Configuration overrides) {
        return start(ClusterDirectories.kept(directory), overrides);
    }

    private static FlinkCluster start(ClusterDirectories directories, Configuration overrides) {
        Configuration configuration = ClusterSettings.configuration(directories, overrides);
        MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(configuration)
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(ClusterSettings.slots(configuration))
                                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                                .setCommonBindAddress(ClusterSettings.HOST)
                                .build());
        try {
            cluster.start();
            return new FlinkCluster(cluster, directories, cluster.getRestAddress().get());
        } catch (Exception e) {
            cluster.closeAsync();
            directories.close();
            throw new FlinkClusterException("The Flink cluster did not start", e);
        }
    }

    /** The root of the REST interface, which is also the web UI. */
    public URI restUrl() {
        return restUrl;
    }

    /** Where jobs keep their checkpoints unless they say otherwise. */
    public Path checkpointDirectory() {
        return directories.checkpoints();
    }

    public Path savepointDirectory() {
        return directories.savepoints();
    }

    /** An environment whose {@code execute} submits to this cluster. */
    public StreamExecutionEnvironment environment() {
        return environment(new Configuration());
    }

    /** An environment whose {@code execute} submits to this cluster with the job's settings. */
    public StreamExecutionEnvironment environment(Configuration jobSettings) {
        return StreamExecutionEnvironment.createRemoteEnvironment(
                restUrl.getHost(), restUrl.getPort(), jobSettings);
    }

    /** Loses the only TaskManager with all that runs on it, and starts a new, empty one. */
    public synchronized void killTaskManager() {
        await("kill the TaskManager", cluster.terminateTaskManager(runningTaskManager));
        try {
            cluster.startTaskManager();
            runningTaskManager++;
        } catch (Exception e) {
            throw new FlinkClusterException("The new TaskManager did not start", e);
        }
    }

    public JobStatus status(JobID job) {
        return await("ask for the job's status", cluster.getJobStatus(job));
    }

    /** Jobs that have not reached an end. */
    public List<JobID> runningJobs() {
        return await("list the jobs", cluster.listJobs()).stream()
                .filter(job -> !job.getJobState().isGloballyTerminalState())
                .map(JobStatusMessage::getJobId)
                .toList();
    }

    public void cancel(JobID job) {
        await("cancel the job", cluster.cancelJob(job));
        await("wait for the job's end", cluster.requestJobResult(job));
    }

    public void cancelAll() {
        for (JobID job : runningJobs()) {
            cancel(job);
        }
    }

    /** Ends a job with a savepoint and returns its place; draining fires every timer first. */
    public String stopWithSavepoint(JobID job, boolean drain) {
        return await(
                "stop the job with a savepoint",
                cluster.stopWithSavepoint(
                        job,
                        directories.savepoints().toUri().toString(),
                        drain,
                        SavepointFormatType.CANONICAL));
    }

    @Override
    public void close() {
        try {
            await("stop the cluster", cluster.closeAsync());
        } finally {
            directories.close();
        }
    }

    private static <T> T await(String task, CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new FlinkClusterException("Flink could not " + task, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlinkClusterException("Interrupted while waiting to " + task, e);
        }
    }
}
