using CrmPlatform.Customers.Database;
using CrmPlatform.Sdk.Jobs;

namespace CrmPlatform.Customers.Events;

/// <summary>Makes analyses in the background.</summary>
public static class ModelTraining
{
    /// <summary>Makes an analysis, and keeps what it says of customers. One that was broken off begins again: it leaves nothing behind before its end.</summary>
    [Job("train-model")]
    public static async Task TrainAsync(TrainingOrder order, IJobRun job, CustomersDbContext db, CancellationToken cancellation)
    {
        job.Message = "Reading what customers bought";
        await job.CommitAsync(cancellation);
        var model = await db.AnalyseAsync(order.Analysis, order.Selection, cancellation);
        (job.Total, job.Done) = (model.Customers, model.Customers);
        job.Message = $"Version {model.ModelVersion} says something of {model.Customers} customers";
    }
}
