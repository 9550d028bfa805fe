using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Delivery.Tests;

public sealed class DeliveryContractTests : ModuleContractTests<DeliveryModule>;
