using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Delivery.Tests;

public sealed class DeliveryLifecycleTests : ModuleLifecycleTests<DeliveryModule>;
