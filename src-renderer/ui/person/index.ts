import './person.css';

export { listNames, useCodes } from './codes';
export { differences, merged, type Difference } from './differences';
export { Face } from './face';
export { Facts, type Fact } from './facts';
export { IdentitySection } from './identity-fields';
export { KnownList } from './known-list';
export { PhotoForNew } from './photo-for-new';
export { PhotoModal } from './photo-modal';
export { PersonStaleDialog } from './stale-dialog';
