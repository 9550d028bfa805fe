using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests;

public sealed class CustomersContractTests : ModuleContractTests<CustomersModule>;
