using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Sales.Tests;

public sealed class SalesLifecycleTests : ModuleLifecycleTests<SalesModule>;
