using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.Domain.Products;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.Database;

/// <summary>The tables of the module.</summary>
[NotPersonal(
    "SalesChannel.Name", "SalesChannel.Currency",
    "Order.Number", "Order.Currency",
    "OrderLine.Sku", "OrderLine.Description",
    "Product.Sku", "Product.Name", "Product.Series", "Product.Currency",
    "Stage.Name",
    "StageTransition.By",
    "Opportunity.Number", "Opportunity.Owner", "Opportunity.Currency")]
public sealed class SalesDbContext(DbContextOptions<SalesDbContext> options) : ModuleDbContext(options)
{
    /// <summary>What we sell.</summary>
    public DbSet<Product> Products => Set<Product>();

    /// <summary>The ways by which we sell.</summary>
    public DbSet<SalesChannel> Channels => Set<SalesChannel>();

    /// <summary>The steps to a won or lost opportunity.</summary>
    public DbSet<Stage> Stages => Set<Stage>();

    /// <summary>The chances to sell.</summary>
    public DbSet<Opportunity> Opportunities => Set<Opportunity>();

    /// <summary>The opportunities' ways through the stages.</summary>
    public DbSet<StageTransition> StageTransitions => Set<StageTransition>();

    /// <summary>What customers order.</summary>
    public DbSet<Order> Orders => Set<Order>();

    /// <summary>The lines of the orders.</summary>
    public DbSet<OrderLine> OrderLines => Set<OrderLine>();
}
