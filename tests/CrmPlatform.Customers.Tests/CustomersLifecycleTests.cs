using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests;

public sealed class CustomersLifecycleTests : ModuleLifecycleTests<CustomersModule>;
