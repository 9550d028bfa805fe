using Company.Template.Database;
using Company.Template.Domain;
using CrmPlatform.Sdk;

namespace Company.Template.GraphQL;

/// <summary>Two things for demo tenants and for the module's tests.</summary>
internal sealed class TemplateSample(TemplateDbContext db) : ISampleData
{
    /// <inheritdoc/>
    public Task AddAsync(CancellationToken cancellation)
    {
        var customer = Guid.CreateVersion7();
        db.Things.AddRange(new Thing(customer, "First"), new Thing(customer, "Second"));
        return Task.CompletedTask;
    }
}
