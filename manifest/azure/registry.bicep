// The image registry, which has to be there before the rest: az deployment group create -g <group> -f manifest/azure/registry.bicep
targetScope = 'resourceGroup'

@description('Where everything lies. Sweden Central keeps the data in Sweden.')
param location string = 'swedencentral'

@description('Name of the registry: 5–50 letters and digits, not taken by anybody in the world.')
@minLength(5)
@maxLength(50)
param registryName string

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: registryName
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    // The app pulls with its managed identity; nobody needs the registry's own password.
    adminUserEnabled: false
  }
}

output AZURE_REGISTRY_NAME string = registry.name
output AZURE_REGISTRY_SERVER string = registry.properties.loginServer
